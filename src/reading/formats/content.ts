/** What the bytes of a file are, whatever its name says. */
export type ContentKind =
  | 'json'
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'spreadsheetml'
  | 'html'
  | 'mht'
  | 'csv'
  | 'text'

/** The kind of a file's content, or a Chinese sentence on what it seems to be and what to do. */
export type Detected = { readonly kind: ContentKind } | { readonly refusal: string }
