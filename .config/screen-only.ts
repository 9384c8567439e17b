/**
 * For PostCSS: rules for narrow or low windows are for screens. A sheet of paper is narrow too, and
 * is to be laid out as a large screen is.
 */
export const screenOnly = {
  postcssPlugin: 'screen-only',
  AtRule: {
    media: (rule: { params: string }) => {
      const queries = rule.params.split(/,\s*/)
      const said = queries
        .map(query =>
          /^\(\s*(?:(?:min|max)-)?(?:width|height)\b/.test(query) ? `screen and ${query}` : query,
        )
        .join(', ')
      // PostCSS comes again to what has changed.
      if (said !== rule.params) rule.params = said
    },
  },
}
