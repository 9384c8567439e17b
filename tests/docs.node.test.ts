import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => join('docs', file)),
]

/** Files and folders that a document names in code, without those with a part to fill in. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:src|tests|\.config|docs|data|public|findings)\/[\w./-]*)`/g)].map(
    ([, path]) => path ?? '',
  )
const linksIn = (text: string) =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '')

test.each(documents)('%s names files that are there', file => {
  const text = readFileSync(file, 'utf8')
  // What was decided may name what has gone since.
  const paths = file.includes('decisions') ? [] : pathsIn(text)
  const missing = [
    ...paths.filter(path => !existsSync(path)),
    ...linksIn(text).filter(path => !existsSync(join(dirname(file), path))),
  ]
  expect(missing).toEqual([])
})
