import type { RouteLocationRaw } from 'vue-router'

/** What `show` says in the address of a table that is shown on the page of its file. */
export const pageFrame = 'page'

/** The address of a table, shown on the page of its file. */
export function showPage(table: RouteLocationRaw | null): RouteLocationRaw | null {
  if (table === null || typeof table === 'string') return table
  return { ...table, query: { ...table.query, show: pageFrame } }
}
