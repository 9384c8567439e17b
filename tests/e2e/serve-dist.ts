import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build, buildIsStale, root } from '../../src/cli/prepare.mjs'
import { serve } from '../../src/cli/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
  }
}

/**
 * Builds what is stale and serves it from a sub-path, because a published copy seldom stands at the
 * root of its host.
 */
export default async function setup(project: TestProject) {
  if (buildIsStale()) {
    const { ok, output } = build()
    if (!ok) throw new Error(output)
  }
  const { url, close } = await serve({ folder: join(root, 'dist'), port: 0, base: '/a/b/' })
  project.provide('url', url)
  return close
}
