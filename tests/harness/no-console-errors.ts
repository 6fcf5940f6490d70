// What reaches console.error is a fault somebody should see. A test that expects one replaces console.error itself.
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

const errors: unknown[][] = []
let spy: MockInstance

beforeEach(() => {
  errors.length = 0
  spy = vi.spyOn(console, 'error').mockImplementation((...words) => {
    errors.push(words)
  })
})

afterEach(() => {
  spy.mockRestore()
  expect(errors, 'console.error was called during this test').toEqual([])
})
