import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, type SFCTemplateBlock } from 'vue/compiler-sfc'

type Node = NonNullable<SFCTemplateBlock['ast']>['children'][number]
type Element = Extract<Node, { tag: string }>
const isElement = (node: Node): node is Element => node.type === 1

interface Component {
  /** Classes that its scoped styles name. */
  readonly styled: ReadonlySet<string>
  /** Classes that it gives its own root. */
  readonly root: ReadonlySet<string>
  /** Other components that it draws, with the classes that it hands them. */
  readonly children: readonly { readonly file: string; readonly given: readonly string[] }[]
}

const classesOf = ({ props }: Element) =>
  props.flatMap(prop => {
    if (prop.type === 6)
      return prop.name === 'class' ? (prop.value?.content.split(/\s+/) ?? []) : []
    if (!prop.exp || !prop.arg || !('content' in prop.arg) || prop.arg.content !== 'class')
      return []
    return prop.exp.loc.source.match(/(?<=[{,\s]'?)[a-z][\w-]*(?='?\s*[:,}])/gi) ?? []
  })
const withinOf = (node: Node): Element[] =>
  isElement(node) ? [node, ...node.children.flatMap(withinOf)] : []

function readComponent(file: string): Component {
  const source = readFileSync(file, 'utf8')
  const { template, styles } = parse(source).descriptor
  const roots = template?.ast?.children.filter(isElement) ?? []
  const imported = new Map(
    [...source.matchAll(/import (\w+) from '([^']+\.vue)'/g)].map(([, name, path = '']) => [
      name,
      path.startsWith('@/') ? join('src', path.slice(2)) : join(dirname(file), path),
    ]),
  )
  const scoped = styles.filter(style => style.scoped).map(({ content }) => content)
  return {
    styled: new Set(
      scoped
        .join('\n')
        .replace(/\/\*.*?\*\/|:deep\([^{]*/gs, '')
        .match(/(?<=\.)[a-z][\w-]*/gi),
    ),
    root: new Set(roots.flatMap(classesOf)),
    children: roots.flatMap(withinOf).flatMap(element => {
      const child = imported.get(element.tag)
      return child ? [{ file: child, given: classesOf(element) }] : []
    }),
  }
}

test('no scoped style reaches the root of a child by a class that both happen to use', () => {
  const components = new Map(
    readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.vue'))
      .map(name => [join('src', name), readComponent(join('src', name))] as const),
  )
  const shared = [...components].flatMap(([file, { styled, children }]) =>
    children.flatMap(child =>
      [...(components.get(child.file)?.root ?? [])]
        .filter(name => styled.has(name) && !child.given.includes(name))
        .map(name => `${file} styles .${name} at the root of ${child.file}`),
    ),
  )
  expect(components.size).toBeGreaterThan(150)
  expect(shared).toEqual([])
})
