import type { ProjectSheetJoin } from '@/document/project'

/** How sure a join of project and sheet is, in a word. */
export const confidenceWords: Readonly<Record<ProjectSheetJoin['confidence'], string>> = {
  certain: '名称、金额都相同',
  likely: '很可能',
  weak: '不确定',
}
