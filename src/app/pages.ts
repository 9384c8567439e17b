import type { ChartKindName } from '@/charts/registry'

/** The three kinds of questions a reader comes with: look, look up, present. */
export const pageGroups = ['看', '查', '讲'] as const
export type PageGroup = (typeof pageGroups)[number]

/**
 * A view of the navigation. It joins by a line here and by its file, `<Name>View.vue`
 * ("three-public" → ThreePublicView.vue).
 */
export interface Page {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly group: PageGroup
  /** Fills the window: without header and footer. */
  readonly fills?: true
  /** Shown whether or not there is a budget to show. */
  readonly standsAlone?: true
  /** The kind of its picture, whose code is fetched beside the view's own. */
  readonly chart?: ChartKindName
}

/** All views there are, in the order of the reader's questions. */
export const pages: readonly Page[] = [
  { name: 'overview', path: '/', title: '总览', group: '看', chart: 'flow' },
  { name: 'structure', path: '/structure', title: '支出结构', group: '看', chart: 'treemap' },
  { name: 'split', path: '/split', title: '基本与项目', group: '看', chart: 'bars' },
  { name: 'economic', path: '/economic', title: '经济分类', group: '看', chart: 'bars' },
  { name: 'three-public', path: '/three-public', title: '三公经费', group: '看', chart: 'line' },
  { name: 'projects', path: '/projects', title: '项目绩效', group: '看', chart: 'nested' },
  { name: 'indicators', path: '/indicators', title: '绩效指标', group: '看', chart: 'spread' },
  { name: 'changes', path: '/changes', title: '变化与原因', group: '看', chart: 'diverging' },
  { name: 'revenue', path: '/revenue', title: '收入', group: '看', chart: 'balance' },
  { name: 'compare', path: '/compare', title: '对比', group: '查', standsAlone: true },
  { name: 'tables', path: '/tables', title: '原表', group: '查' },
  { name: 'checks', path: '/checks', title: '勾稽校验', group: '查' },
  { name: 'document', path: '/document', title: '说明', group: '查' },
  { name: 'glossary', path: '/glossary', title: '名词解释', group: '查' },
  { name: 'diagnostics', path: '/diagnostics', title: '读取说明', group: '查' },
  { name: 'present', path: '/present', title: '演示', group: '讲', fills: true },
  { name: 'export', path: '/export', title: '导出', group: '讲' },
]

/** Views of one thing of a page, or of all documents, which the navigation does not name. */
export const subpages: readonly Page[] = [
  { name: 'library', path: '/library', title: '文库', group: '查', standsAlone: true },
  { name: 'all', path: '/all', title: '全部单位', group: '查', standsAlone: true },
  { name: 'project', path: '/projects/:id', title: '项目', group: '看' },
  { name: 'table', path: '/tables/:n', title: '原表', group: '查' },
  { name: 'report', path: '/report', title: '报告', group: '讲' },
  { name: 'wall', path: '/wall', title: '大屏', group: '讲', fills: true },
  { name: 'present-notes', path: '/present/notes', title: '讲稿', group: '讲', fills: true },
]

/** File name of a page's view, without its ending. */
export function viewName({ name }: Page): string {
  return `${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}View`
}
