import type { Prisma } from '@/prisma/generated/client'

/** That there are 47 actions is sourced (`vl-kp-nieuws`, `vl-lll`, `dwse-2022-02-21`, `cedefop-43782`); nothing about any single one of them is. */
const total = 47

/**
 * The numbered slots that the official list will fill. Titles, flagships, leads and statuses per action are in no source, so they stay empty;
 * that the actions are numbered from 1 to 47 is assumed until the list is imported.
 */
export const actions = Array.from({ length: total }, (_, index) => ({
  number: String(index + 1),
  position: index + 1,
})) satisfies Omit<Prisma.ActionCreateManyInput, 'planId'>[]
