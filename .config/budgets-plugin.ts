import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BudgetDocument } from '../src/document/document.ts'
import { identifyEdition } from '../src/document/edition.ts'
import type { HtmlTagDescriptor, Plugin } from 'vite'

type Budget = Pick<
  BudgetDocument,
  'id' | 'title' | 'year' | 'kind' | 'unit' | 'role' | 'department' | 'published' | 'source'
>

/** Address of a document, relative to index.html, and its minified text. */
interface Served {
  readonly file: string
  readonly text: string
  readonly budget: Budget
}

/**
 * Serves `data/budgets/*.json`, lists them in index.html as `<script type="application/json"
 * id="catalogue">`, and preloads the default one, so that it arrives beside the code and not after
 * it. With `within` the budgets stand in the page itself.
 */
export function budgets(folder: string, { within = false } = {}): Plugin {
  let building = false
  let served: readonly Served[] = []

  return {
    name: 'budgets',
    configResolved(config) {
      building = config.command === 'build'
    },
    buildStart() {
      served = readBudgets(folder, building)
      if (!building || within) return
      for (const { file, text } of served)
        this.emitFile({ type: 'asset', fileName: file, source: text })
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(folder)) server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '').replace(/^\//, '')
        if (!path.startsWith('budgets/')) return next()
        const found = readBudgets(folder, false).find(
          ({ file }) => file === decodeURIComponent(path),
        )
        response.statusCode = found ? 200 : 404
        response.setHeader('Content-Type', 'application/json; charset=utf-8')
        response.end(found?.text ?? 'null')
      })
    },
    transformIndexHtml() {
      if (!building) served = readBudgets(folder, false)
      return [catalogueOf(served), ...(within ? served.map(dataOf) : preloadOf(served))]
    },
  }
}

function readBudgets(folder: string, hashed: boolean): Served[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => {
      const budget = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Budget
      const text = JSON.stringify(budget)
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
      return { file: `budgets/${budget.id}${hashed ? `.${hash}` : ''}.json`, text, budget }
    })
    .sort(
      ({ budget: a }, { budget: b }) =>
        compare(a.unit.code ?? a.unit.name, b.unit.code ?? b.unit.name) ||
        a.year - b.year ||
        compare(a.id, b.id),
    )
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** The document that is shown when nothing is asked for; `hashed` as its address is when built. */
export function defaultBudget(folder: string, hashed: boolean): Served | undefined {
  return newestOf(readBudgets(folder, hashed))
}

function newestOf(served: readonly Served[]): Served | undefined {
  const newest = Math.max(...served.map(({ budget }) => budget.year))
  return served.find(({ budget }) => budget.year === newest)
}

function catalogueOf(served: readonly Served[]): HtmlTagDescriptor {
  const opened = newestOf(served)
  return json(
    'catalogue',
    JSON.stringify(
      served.map(({ file, budget }) => ({
        id: budget.id,
        title: budget.title,
        unit: budget.unit.name,
        unitCode: budget.unit.code,
        kind: budget.kind ?? 'budget',
        ...identifyEdition(budget),
        sourceFile: budget.source.file,
        department: budget.department?.name ?? null,
        departmentCode: budget.department?.code ?? null,
        ...(budget.role && { role: budget.role }),
        year: budget.year,
        published: budget.published?.date ?? null,
        file,
        default: file === opened?.file,
      })),
    ),
  )
}

const dataOf = ({ file, text }: Served) => json(file, text)

function preloadOf(served: readonly Served[]): HtmlTagDescriptor[] {
  const opened = newestOf(served)
  return opened
    ? [
        {
          tag: 'link',
          attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${opened.file}` },
          injectTo: 'head',
        },
      ]
    : []
}

/** Escaped, so that no text of a document can end the element. */
const json = (id: string, text: string): HtmlTagDescriptor => ({
  tag: 'script',
  attrs: { type: 'application/json', id },
  children: text.replaceAll('<', '\\u003c'),
  injectTo: 'head',
})
