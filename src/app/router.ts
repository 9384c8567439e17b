import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { loadKind } from '@/charts/loadKind'
import { type Page, pages, subpages, viewName } from './pages'

declare module 'vue-router' {
  interface RouteMeta {
    readonly title: string
    /** Shown as it is, whether or not there is a budget to show. */
    readonly standsAlone?: boolean
    /** Without header and footer. */
    readonly fills?: boolean
  }
}

/** Views that index.html names. The list of what the others load is not on their way. */
const firstViews = import.meta.glob<{ default: object }>('../pages/{overview,structure}/*View.vue')

async function loadView({ name, ...page }: Page): Promise<{ default: object }> {
  const view = viewName({ name, ...page })
  const load = firstViews[`../pages/${name}/${view}.vue`]
  return await (load?.() ?? (await import('./laterViews')).loadLaterView(view))
}

const routes: RouteRecordRaw[] = [
  ...[...pages, ...subpages].map((page): RouteRecordRaw => ({
    path: page.path,
    name: page.name,
    component: () => loadView(page),
    meta: {
      title: page.title,
      ...(page.fills && { fills: true }),
      ...(page.standsAlone && { standsAlone: true }),
    },
  })),
  {
    path: '/:asked(.*)*',
    name: 'not-found',
    component: async () => (await import('./laterViews')).loadLaterView('NotFoundView'),
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
  for (const code of [loadView(page), page.chart && loadKind(page.chart)])
    code?.catch(() => undefined)
}

/** Hash routes, because the built pages are plain files at any address. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})
