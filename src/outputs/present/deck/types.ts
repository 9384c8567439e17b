import type { TitlePart } from '@/text/title'
import type { ProjectEntry } from '@/budget/projects'

/** Every kind of slide, in the order of a deck. */
export const slideKinds = [
  'title',
  'headline',
  'flow',
  'structure',
  'split',
  'economic',
  'three-public',
  'execution',
  'changes',
  'projects',
  'project',
  'checks',
  'closing',
] as const
export type SlideKind = (typeof slideKinds)[number]

/** A paragraph of the document as printed, with the lines it stands on. */
export interface SlideNote {
  readonly text: string
  readonly lines: readonly number[]
}

interface SlideBase<Kind extends SlideKind> {
  /** The kind; with projects, "p-" and the project's own id. */
  readonly id: string
  readonly kind: Kind
  /** What it is about, in few words: "支出结构". */
  readonly name: string
  /** Its one finding. */
  readonly title: readonly TitlePart[]
  /** The printed tables or sentences it stands on, as text. */
  readonly citation: string
  /** The document's own sentences on it, for whoever speaks. */
  readonly notes: readonly SlideNote[]
}
/** What slides of some kinds hold besides. */
interface SlideDetails extends Record<Exclude<SlideKind, 'project'>, unknown> {
  project: { readonly project: ProjectEntry }
}
/** A slide of one of some kinds; of any kind where none is named. */
export type Slide<Kind extends SlideKind = SlideKind> = {
  [Name in Kind]: SlideBase<Name> & SlideDetails[Name]
}[Kind]

/** Whether a slide opens or closes the deck: it names the document, and has no unit or kicker. */
export function isBookend({ kind }: Pick<Slide, 'kind'>): boolean {
  return kind === 'title' || kind === 'closing'
}

/** A slide that this document has no data for, and why, as a sentence. */
export interface MissingSlide {
  readonly kind: SlideKind
  readonly name: string
  readonly reason: string
}

export interface Deck {
  readonly slides: readonly Slide[]
  readonly missing: readonly MissingSlide[]
}

export const slideNames: Readonly<Record<SlideKind, string>> = {
  title: '封面',
  headline: '总数',
  flow: '钱从哪里来，用到哪里去',
  structure: '支出结构',
  split: '基本与项目',
  economic: '经济分类',
  'three-public': '“三公”经费',
  execution: '决算与预算',
  changes: '变化与原因',
  projects: '项目',
  project: '重点项目',
  checks: '勾稽校验',
  closing: '结语',
}
