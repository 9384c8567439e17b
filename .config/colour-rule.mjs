const colour = /#(?:[0-9a-f]{8}|[0-9a-f]{6})\b|\b(?:rgb|hsl|oklch)a?\(\s*[\d.]/gi

/**
 * No colour is written outside the theme, in code, template or style.
 * @type {import('eslint').Rule.RuleModule}
 */
export const colourRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { colour: 'The colour {{text}} belongs into `src/theme`.' },
  },
  create: context => ({
    'Program:exit'() {
      const { text } = context.sourceCode
      for (const { 0: found, index } of text.matchAll(colour)) {
        context.report({
          loc: context.sourceCode.getLocFromIndex(index),
          messageId: 'colour',
          data: { text: found },
        })
      }
    },
  }),
}
