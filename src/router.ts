import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { type Page, pages, subpages, viewName } from './views/pages'

declare module 'vue-router' {
  interface RouteMeta {
    readonly title: string
    /** Shown as it is, whether or not there is a budget to show. */
    readonly standsAlone?: boolean
    /** Without header and footer. */
    readonly fills?: boolean
  }
}

const views = import.meta.glob<{ default: object }>('./views/*View.vue')

/** The pages whose views exist. */
export const availablePages = pages.filter(page => fileOf(page) in views)

function fileOf(page: Page): string {
  return `./views/${viewName(page)}.vue`
}

const routes: RouteRecordRaw[] = [
  ...[...availablePages, ...subpages].map((page): RouteRecordRaw => ({
    path: page.path,
    name: page.name,
    component: views[fileOf(page)] as () => Promise<object>,
    meta: { title: page.title, ...(page.fills && { fills: true }) },
  })),
  {
    path: '/:asked(.*)*',
    name: 'not-found',
    component: () => import('./views/NotFoundView.vue'),
    meta: { title: '没有这一页', standsAlone: true },
  },
]

/** Hash routes, because the built pages are plain files at any address. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})
