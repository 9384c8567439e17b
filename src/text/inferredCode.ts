// @bundle later
/** Why a code is not the document's own words; said beside it, and in files. */
export const inferredCodeReason =
  '文件没有印编码；由名称和上下级与公开的科目对照推断，名称不止一个编码的不推断'

/** Name of the column that files have for codes that are not printed. */
export const inferredCodeLabel = '推断的编码（文件没有印，由名称和上下级推断）'
