import { createHash } from 'node:crypto'
import { type Plugin, runnerImport } from 'vite'
import type * as drawingModule from '../src/app/frame/firstPictures.ts'
import { defaultBudget } from './budgets-plugin.ts'

type Drawing = typeof drawingModule
type Sides = Drawing['firstSizes']['light'][number]
type Scheme = keyof Drawing['firstSizes']

/** What the app knows of the pictures: see `virtual:first-pictures`. */
interface PictureList {
  readonly document: string
  readonly sizes: Drawing['firstSizes']
  readonly ending: string
}

const name = 'virtual:first-pictures'
const requested = /^\/pictures\/flow-(\w+)-(\d+)\.svg(?:[?#]|$)/

/**
 * Draws the flow of the default budget ahead, by the option that draws it on the page, so that it
 * stands there before any chart code: in each scheme, in a few sizes, as files of SVG. Gives
 * `virtual:first-pictures`, their list; with `none` an empty one.
 */
export function firstPictures(
  { source, budgets }: { readonly source: string; readonly budgets: string },
  { none = false } = {},
): Plugin {
  let building = false
  let list: PictureList = {
    document: '',
    sizes: { light: [], dark: [], projector: [] },
    ending: '',
  }

  const load = async (): Promise<Drawing> => {
    const { module } = await runnerImport<Drawing>(`${source}/app/frame/firstPictures.ts`, {
      root: source,
      logLevel: 'warn',
      resolve: { alias: { '@': source } },
    })
    return module
  }
  const draw = ({ drawFirstPicture }: Drawing, scheme: Scheme, size: Sides) => {
    const budget = defaultBudget(budgets, building)
    return budget && drawFirstPicture({ document: JSON.parse(budget.text), scheme, size })
  }

  return {
    name: 'first-pictures',
    configResolved({ command }) {
      building = command === 'build'
    },
    async buildStart() {
      const budget = defaultBudget(budgets, building)
      if (none || !building || !budget) return
      const drawing = await load()
      const drawn = drawing.schemes.flatMap(scheme =>
        drawing.firstSizes[scheme].map(size => ({
          file: `pictures/flow-${scheme}-${size[0]}`,
          source: draw(drawing, scheme, size) ?? '',
        })),
      )
      if (drawn.some(({ source }) => source === '')) return
      const hash = createHash('sha256')
      for (const { file, source } of drawn) hash.update(file).update(source)
      const ending = `.${hash.digest('hex').slice(0, 8)}.svg`
      for (const { file, source } of drawn)
        this.emitFile({ type: 'asset', fileName: file + ending, source })
      list = { document: budget.file, sizes: drawing.firstSizes, ending }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, scheme = '', width = ''] = requested.exec(request.url ?? '') ?? []
        if (!scheme) return next()
        load()
          .then(drawing => {
            const size = drawing.firstSizes[scheme as Scheme].find(
              ([wide]) => wide === Number(width),
            )
            response.setHeader('Content-Type', 'image/svg+xml')
            response.end((size && draw(drawing, scheme as Scheme, size)) ?? '')
          })
          .catch(next)
      })
    },
    resolveId: id => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      const budget = defaultBudget(budgets, building)
      if (!building && !none && budget)
        list = { document: budget.file, sizes: (await load()).firstSizes, ending: '.svg' }
      return `export default ${JSON.stringify(list)}`
    },
  }
}
