import { expect, test } from 'vitest'
import { sharedChunks } from '../../.config/shared-chunks'

interface Source {
  readonly imports?: readonly string[]
  readonly size?: number
  readonly code?: string
}

/** Chunks of sources, as lists of modules; `list.ts` imports the roots `a.vue`, `b.vue`, `c.vue`. */
function chunksOf(sources: Readonly<Record<string, Source>>): string[] {
  const roots = ['a.vue', 'b.vue', 'c.vue']
  const nameOf = sharedChunks({ lists: ['list.ts'], first: ['main.ts'] })
  const context = {
    getModuleInfo: (id: string) => ({
      id,
      importedIds: sources[id]?.imports ?? [],
      dynamicallyImportedIds: id === 'list.ts' ? roots : [],
      code: sources[id]?.code ?? 'x'.repeat(sources[id]?.size ?? 0),
    }),
  } as unknown as Parameters<typeof nameOf>[1]
  const chunks = new Map<string, string[]>()
  for (const id of Object.keys(sources)) {
    const name = nameOf(id, context)
    if (name !== null) chunks.set(name, [...(chunks.get(name) ?? []), id])
  }
  return [...chunks.values()].map(modules => modules.join(' ')).sort()
}

test('what the same views need is one chunk; views and what was there before are not in it', () => {
  expect(
    chunksOf({
      'main.ts': { imports: ['money.ts'] },
      'a.vue': { imports: ['money.ts', 'tree.ts', 'shares.ts', 'a.vue?script'] },
      'b.vue': { imports: ['tree.ts'] },
      'money.ts': {},
      'a.vue?script': { size: 9000 },
      'tree.ts': { imports: ['shares.ts'], size: 9000 },
      'shares.ts': { size: 9000 },
    }),
  ).toEqual(['tree.ts shares.ts'])
})

test('a small module comes along with what others need, a large one does not', () => {
  const small = { 'a.vue': { imports: ['both.ts', 'own.ts'] }, 'b.vue': { imports: ['both.ts'] } }
  const both = { 'both.ts': { size: 9000 } }
  expect(chunksOf({ ...small, ...both, 'own.ts': { size: 100 } })).toEqual(['both.ts own.ts'])
  expect(chunksOf({ ...small, ...both, 'own.ts': { size: 9000 } })).toEqual(['both.ts', 'own.ts'])
})

test('no view comes to load a third chunk by what its own two share', () => {
  expect(
    chunksOf({
      'a.vue': { imports: ['both.ts', 'own.ts'] },
      'b.vue': { imports: ['both.ts'] },
      'both.ts': { size: 9000 },
      'own.ts': { imports: ['large.ts'], size: 100 },
      'c.vue': { imports: ['large.ts'] },
      'large.ts': { size: 90_000 },
    }),
  ).toEqual(['both.ts', 'own.ts large.ts'])
})

test('of a list of exports a view needs what it names', () => {
  const list = 'export { run as runChecks } from "./run";\nexport { sign } from "./sign";\n'
  expect(
    chunksOf({
      'a.vue': {
        imports: ['budget/checks/index.ts'],
        code: 'import { sign as relation } from "@/budget/checks";',
      },
      'b.vue': {
        imports: ['budget/checks/index.ts'],
        code: 'import { runChecks } from "@/budget/checks";',
      },
      'budget/checks/index.ts': {
        imports: ['budget/checks/run.ts', 'budget/checks/sign.ts'],
        code: list,
      },
      'budget/checks/run.ts': { size: 9000 },
      'budget/checks/sign.ts': { size: 9000 },
    }),
  ).toEqual(['budget/checks/run.ts', 'budget/checks/sign.ts'])
})
