import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Rule } from '@/budget/checks/facts/context'

const modules = import.meta.glob<Record<string, unknown>>(
  '../../../src/budget/checks/rules/**/*.ts',
  {
    eager: true,
  },
)
const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'family' in value && 'generate' in value
const rules = Object.values(modules)
  .flatMap(module => Object.entries(module))
  .flatMap(([name, value]) => (isRule(value) ? [[name, value.family] as const] : []))
  .sort()

it('the list of relations in docs/checks.md is that of the code', () => {
  const listed = [...readFileSync('docs/checks.md', 'utf8').matchAll(/^\| `(\w+)` +\| (\w+) +\|/gm)]
  expect(listed.map(([, name, family]) => [name, family]).sort()).toEqual(rules)
})

it('every rule is among those that are run', () => {
  const run = /const rules[^=]*= \[([^\]]*)\]/.exec(
    readFileSync('src/budget/checks/runChecks.ts', 'utf8'),
  )
  expect(run?.[1]?.match(/\w+/g)?.sort()).toEqual(rules.map(([name]) => name))
})
