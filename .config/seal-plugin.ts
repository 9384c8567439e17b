import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { policyOf } from './policy-plugin.ts'

/**
 * Finishes a page that has all its code and styles within, after the plugin that puts them there:
 * the icon comes in too, the manifest of an installed app goes, and the content security policy
 * allows this code and these styles, by their hashes, and no other.
 */
export function seal(icon: string): Plugin {
  return {
    name: 'seal',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue
          const html = String(page.source)
            .replace(/\s*<link rel="manifest"[^>]*>/, '')
            .replace(
              './icon.svg',
              () => `data:image/svg+xml;base64,${readFileSync(icon, 'base64')}`,
            )
          const code = /<script type="module"[^>]*>(.*?)<\/script>/gs
          // Code that writes styles has the words of the element in it.
          const policy = policyOf({
            scripts: hashes(html, code),
            styles: hashes(html.replace(code, ''), /<style[^>]*>(.*?)<\/style>/gs),
          })
          page.source = html.replace(
            '<head>',
            () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
          )
        }
      },
    },
  }
}

function hashes(html: string, elements: RegExp): string {
  const found = Array.from(
    html.matchAll(elements),
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
  return found.join(' ') || "'none'"
}
