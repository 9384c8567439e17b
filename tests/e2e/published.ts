import { readFileSync } from 'node:fs'

/** The first document as another edition of itself: the very same one would not be opened again. */
export const publishedAgain = () => ({
  name: 'changchun-social-insurance-2024.md',
  mimeType: 'text/markdown',
  buffer: Buffer.concat([
    readFileSync('data/disclosures/changchun-social-insurance-2024.md'),
    Buffer.from('\n'),
  ]),
})
