/**
 * A style block with `src` has no content: the compiler throws the content away.
 * @type {import('eslint').Rule.RuleModule}
 */
export const styleRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { lost: 'A `<style src>` block loses its content: write a block of its own.' },
  },
  create: context => ({
    Program() {
      const blocks = context.sourceCode.parserServices.getDocumentFragment?.()?.children ?? []
      for (const { name, loc, startTag, children } of blocks) {
        const hasSource = startTag?.attributes.some(({ key }) => key.name === 'src')
        const hasContent = children?.some(({ value }) => value?.trim())
        if (name === 'style' && hasSource && hasContent) context.report({ loc, messageId: 'lost' })
      }
    },
  }),
}
