import type { SlideKind } from '@/outputs/present/deck/types'

/** The page that has a slide's chart as a table. */
export const tablePages: Readonly<Partial<Record<SlideKind, string>>> = {
  flow: '/',
  structure: '/structure',
  split: '/split',
  economic: '/economic',
  'three-public': '/three-public',
  changes: '/changes',
  projects: '/projects',
}
