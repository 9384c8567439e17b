import globalData from '@csstools/postcss-global-data'
import customMedia from 'postcss-custom-media'
import { fileURLToPath } from 'node:url'

/**
 * For PostCSS: rules for narrow or low windows are for screens. A sheet of paper is narrow too, and
 * is to be laid out as a large screen is.
 */
const screenOnly = {
  postcssPlugin: 'screen-only',
  AtRule: {
    media: (rule: { params: string }) => {
      const queries = rule.params.split(/,\s*/)
      const params = queries
        .map(query =>
          /^\(\s*(?:(?:min|max)-)?(?:width|height)\b/.test(query) ? `screen and ${query}` : query,
        )
        .join(', ')
      // PostCSS comes again to what has changed.
      if (params !== rule.params) rule.params = params
    },
  },
}

/** What PostCSS does with each stylesheet: it knows the named sizes of windows, which paper has not. */
export const cssPlugins = [
  globalData({
    files: [fileURLToPath(new URL('../src/theme/breakpoints.css', import.meta.url))],
  }),
  customMedia(),
  screenOnly,
]
