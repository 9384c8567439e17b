import { readPdfFile } from '@/reading/formats/pdf/readPdf'

/** What the worker of the test says. */
export type Told =
  | { readonly page: number }
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly error: string }

const tell = (told: Told) => {
  postMessage(told)
}

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  readPdfFile(data, { onProgress: ({ done }) => tell({ page: done }) }).then(
    ({ raw }) => {
      tell({ rows: raw.tables.flatMap(table => table.rows.map(row => row.cells)) })
    },
    (error: unknown) => {
      tell({ error: String(error) })
    },
  )
})
