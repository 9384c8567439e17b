import { builtinModules } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../src', import.meta.url))

/**
 * What each folder of `src` may import besides itself; `types` only as types. A file directly in
 * `src` is wiring.
 */
const rooms = {
  budget: { may: [] },
  theme: { may: [], types: ['echarts', 'naive-ui'] },
  reading: { may: ['budget'] },
  exporting: { may: ['budget'] },
  charts: { may: ['budget'], types: ['theme', 'echarts'] },
  stores: { may: ['budget', 'reading'] },
  composables: { may: ['budget', 'theme', 'reading', 'exporting', 'charts', 'stores'] },
  components: { may: ['composables', 'budget', 'theme'] },
  'components/ui': { may: ['budget', 'theme'] },
  views: { may: ['components', 'composables', 'budget'] },
  cli: { may: ['reading', 'budget'] },
}
const pure = ['budget', 'theme', 'reading', 'exporting', 'charts']
const frameworks = /^(vue|@vue|pinia|vue-router|vue-echarts|naive-ui|echarts|zrender|@vueuse)(\/|$)/
const node = new Set(builtinModules)

/** Holds the table of rooms: who may import whom. @type {import('eslint').Rule.RuleModule} */
export const roomsRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      room: '`{{from}}` may not import `{{to}}`: see the table of rooms.',
      types: '`{{from}}` may import only types from `{{to}}`.',
      framework: '`{{from}}` is plain TypeScript: no `{{to}}` here.',
      node: 'Only `cli` runs in Node: no `{{to}}` here.',
      outside: '`{{from}}` may not reach outside `src`.',
    },
  },
  create(context) {
    const from = roomOf(relative(source, context.filename))
    if (from === null) return {}
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
      TSExternalModuleReference: check,
    }

    function check(found) {
      const address = found.source?.value ?? found.expression?.value
      if (typeof address !== 'string') return
      const messageId = verdict(from, address, context.filename, isOnlyTypes(found))
      if (messageId)
        context.report({ node: found, messageId, data: { from: from || 'src', to: address } })
    }
  },
}

function isOnlyTypes(found) {
  if (found.type === 'TSImportType' || found.importKind === 'type' || found.exportKind === 'type')
    return true
  const parts = found.specifiers ?? []
  return parts.length > 0 && parts.every(part => (part.importKind ?? part.exportKind) === 'type')
}

/** The name of the rule that is broken, or null. */
function verdict(from, address, file, onlyTypes) {
  const path = localPath(address, file)
  if (path === null) return packageVerdict(from, address, onlyTypes)
  if (path.startsWith('..')) return from === 'cli' || from === '' ? null : 'outside'
  const to = roomOf(path)
  if (from === '' || to === from) return null
  const room = rooms[from] ?? { may: [] }
  if (to === 'components/ui' && (from === 'components' || room.may.includes('components')))
    return null
  if (room.may.includes(to)) return null
  if (room.types?.includes(to)) return onlyTypes ? null : 'types'
  return 'room'
}

function packageVerdict(from, address, onlyTypes) {
  const name = address.replace(/^node:/, '')
  if (address.startsWith('node:') || node.has(name)) return from === 'cli' ? null : 'node'
  if (!pure.includes(from) || !frameworks.test(address)) return null
  const typed = rooms[from].types?.some(
    allowed => address === allowed || address.startsWith(`${allowed}/`),
  )
  if (!typed) return 'framework'
  return onlyTypes ? null : 'types'
}

/** Path below `src` of a file of ours, null for a package. */
function localPath(address, file) {
  const path = address.replace(/\?.*$/, '')
  if (path.startsWith('@/')) return join(path.slice(2))
  if (path.startsWith('.')) return relative(source, join(dirname(file), path))
  return null
}

/** The room of a path below `src`: its folder, '' for a file directly in `src`, null outside. */
function roomOf(path) {
  const [first, second, ...rest] = path.split(sep)
  if (first === '..' || first === undefined) return null
  if (first === 'components' && second === 'ui') return 'components/ui'
  if (second === undefined && rest.length === 0) return first in rooms ? first : ''
  return first
}
