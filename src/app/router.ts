import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { chartKinds } from '@/charts/registry'
import { pages, subpages, viewName } from './pages'

declare module 'vue-router' {
  interface RouteMeta {
    readonly title: string
    /** Shown as it is, whether or not there is a budget to show. */
    readonly standsAlone?: boolean
    /** Without header and footer. */
    readonly fills?: boolean
  }
}

const files = import.meta.glob<{ default: object }>([
  '../pages/*/*View.vue',
  '../outputs/*/*View.vue',
])
const views = new Map(
  Object.entries(files).map(([file, load]) => [file.replace(/^.*\/|\.vue$/g, ''), load]),
)

/** The pages whose views exist. */
export const availablePages = pages.filter(page => views.has(viewName(page)))

const routes: RouteRecordRaw[] = [
  ...[...availablePages, ...subpages].map((page): RouteRecordRaw => ({
    path: page.path,
    name: page.name,
    component: views.get(viewName(page)) as () => Promise<object>,
    meta: {
      title: page.title,
      ...(page.fills && { fills: true }),
      ...(page.standsAlone && { standsAlone: true }),
    },
  })),
  {
    path: '/:asked(.*)*',
    name: 'not-found',
    component: () => import('@/pages/notFound/NotFoundView.vue'),
    meta: { title: '没有这一页', standsAlone: true },
  },
]

/**
 * Begins to fetch the code of the view that an address ("#/structure?year=2024") asks for, and of
 * its picture. Whoever shows them says what went wrong.
 */
export function loadAhead(hash: string): void {
  const path = hash.slice(1).replace(/\?.*/, '') || '/'
  const page = pages.find(known => known.path === path)
  if (!page) return
  const loads = [views.get(viewName(page)), page.chart && chartKinds[page.chart]]
  for (const load of loads) load?.().catch(() => undefined)
}

/** Hash routes, because the built pages are plain files at any address. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})
