import 'server-only'
import { db } from '../../db'
import { citation } from '../source/queries'

/** The sources that a plan knows, to choose from when something of it is revised; by title. They are public. */
export const listPublicSources = (planId: string) =>
  db.source.findMany({ where: { planId }, select: citation, orderBy: [{ title: 'asc' }, { code: 'asc' }] })
