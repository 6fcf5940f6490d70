import { describe, expect, test, vi } from 'vitest'
import { anotherUser, enrolled, enter, eventsOf, kinds, later, refusal, user } from '@/tests/harness/second-factor-desk'
import { db } from '../db'
import { log } from '../log'
import { codeOf, stepAt } from '../security/totp'
import { proveSecondFactor } from './second-factor.commands'
import { getActorOfSession } from './session.queries'

describe('the second step', () => {
  test('puts another session in the place of the one that knew the password only, which is gone at once and leads nowhere', async () => {
    const { recoveryCodes } = await enrolled()
    const former = await enter()
    const row = await db.session.findUniqueOrThrow({ where: { id: former } })
    const session = await proveSecondFactor(former, recoveryCodes[0] ?? '')
    expect(session).not.toBe(former)
    expect(await db.session.count({ where: { id: former } })).toBe(0)
    const { startedAt, expiresAt, userAgent } = row
    expect(await db.session.findUniqueOrThrow({ where: { id: session } })).toMatchObject({ startedAt, expiresAt, userAgent })
    expect(await refusal(proveSecondFactor(former, recoveryCodes[1] ?? ''))).toBe('user.signInAgain')
  })

  test('lets one of two in who give two codes in one session at the same moment', async () => {
    const { recoveryCodes } = await enrolled()
    const session = await enter()
    const ended = await Promise.all(recoveryCodes.slice(0, 2).map((code) => refusal(proveSecondFactor(session, code))))
    expect(ended.filter((end) => end === null)).toHaveLength(1)
    expect(await db.recoveryCode.count({ where: { userId: user.id, usedAt: null } })).toBe(9)
  })

  test('takes a code of the app once: not again in its 30 seconds, nor later in another session', async () => {
    const { code } = await enrolled()
    const session = await enter()
    expect(await refusal(proveSecondFactor(session, code()))).toBe('user.wrongCode')
    later(1)
    const shown = code()
    const proved = await proveSecondFactor(session, ` ${shown.slice(0, 3)} ${shown.slice(3)} `)
    expect(await getActorOfSession(proved)).toMatchObject({ id: user.id })
    const other = await enter()
    expect(await refusal(proveSecondFactor(other, shown))).toBe('user.wrongCode')
    expect(await getActorOfSession(other)).toBeNull()
    expect(await kinds()).toEqual(['enrolSecondFactor', 'refuseSecondFactor', 'refuseSecondFactor'])
  })

  test('takes no code of earlier than the last one, though its clock would allow it', async () => {
    const { secret } = await enrolled()
    later(2)
    const now = stepAt(Date.now())
    expect(await refusal(proveSecondFactor(await enter(), codeOf(secret, now + 1)))).toBeNull()
    expect(await refusal(proveSecondFactor(await enter(), codeOf(secret, now)))).toBe('user.wrongCode')
  })

  test.each(['code', 'recovery code'])('lets one of two in who give the same %s at the same moment', async (what) => {
    const { code, recoveryCodes } = await enrolled()
    later(1)
    const given = what === 'code' ? code() : (recoveryCodes[0] ?? '')
    const sessions = [await enter(), await enter()]
    const ended = await Promise.allSettled(sessions.map((session) => proveSecondFactor(session, given)))
    const [proved, ...more] = ended.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
    expect(more).toEqual([])
    expect(await getActorOfSession(proved ?? '')).toMatchObject({ id: user.id })
    expect(await Promise.all(sessions.map(getActorOfSession))).toEqual([null, null])
  })

  test('takes each recovery code once, however it is typed, and says how many are left', async () => {
    const { recoveryCodes } = await enrolled()
    const [first = ''] = recoveryCodes
    expect(first).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
    expect(await refusal(proveSecondFactor(await enter(), first.toUpperCase().replaceAll('-', ' ')))).toBeNull()
    expect(await refusal(proveSecondFactor(await enter(), first))).toBe('user.wrongCode')
    const [, used, refused] = await eventsOf()
    expect(used).toMatchObject({ kind: 'useRecoveryCode', actorId: user.id, after: { recoveryCodesLeft: 9 } })
    expect(refused).toMatchObject({ kind: 'refuseSecondFactor', actorId: null })
  })

  test('is stopped after five wrong codes of the app, with the right one too, until the hour that is named', async () => {
    const { code } = await enrolled()
    later(1)
    for (let attempt = 1; attempt <= 5; attempt++) expect(await refusal(proveSecondFactor(await enter(), '000000'))).toBe('user.wrongCode')
    const session = await enter()
    await expect(proveSecondFactor(session, code())).rejects.toMatchObject({
      key: 'user.tooManyCodes',
      values: { until: expect.stringMatching(/^\d\d:\d\d$/) },
    })
    expect(await getActorOfSession(session)).toBeNull()
  })

  test('lets the owner in with a recovery code while somebody else, who knows the password alone, tries everything', async () => {
    const { recoveryCodes } = await enrolled()
    const theirs = await enter()
    for (const wrong of ['000000', '000-000', 'aaaa-bbbb-cccc-dddd', '0000 0000 0000 0000'])
      for (let attempt = 1; attempt <= 6; attempt++) await refusal(proveSecondFactor(theirs, wrong))
    expect(await refusal(proveSecondFactor(theirs, recoveryCodes[0] ?? ''))).toBe('user.tooManyCodes')
    const ours = await proveSecondFactor(await enter(), recoveryCodes[0] ?? '')
    expect(await getActorOfSession(ours)).toMatchObject({ id: user.id })
    expect(await db.recoveryCode.count({ where: { userId: user.id, usedAt: null } })).toBe(9)
  })

  test('takes no code of somebody else', async () => {
    const { recoveryCodes } = await enrolled()
    await anotherUser()
    await enrolled()
    expect(await refusal(proveSecondFactor(await enter(), recoveryCodes[0] ?? ''))).toBe('user.wrongCode')
  })

  test('takes recovery codes alone once the secret of the installation is another one', async () => {
    const told = vi.spyOn(log, 'error').mockImplementation(() => {})
    const { code, recoveryCodes } = await enrolled()
    vi.stubEnv('KOERS_SECRET', 'another secret of more than thirty-two characters')
    later(1)
    expect(await refusal(proveSecondFactor(await enter(), code()))).toBe('user.wrongCode')
    expect(told).toHaveBeenCalledOnce()
    expect(await refusal(proveSecondFactor(await enter(), recoveryCodes[0] ?? ''))).toBeNull()
    told.mockRestore()
  })
})
