import type { Plugin } from 'vite'

interface Allowed {
  readonly scripts: string
  readonly styles: string
}

/**
 * The content security policy of a page: code and styles from where it is told, everything else its
 * own or none.
 */
export function policyOf({ scripts, styles }: Allowed): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * Puts the content security policy into the built page. Not in development, whose hot reload needs
 * inline scripts.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: policyOf({ scripts: "'self'", styles: "'self'" }),
        },
        injectTo: 'head-prepend',
      },
    ],
  }
}
