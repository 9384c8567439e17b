/** Numbers that say what they are: nothing, one, the other side, half. */
const plain = new Set([0, 1, 2])

/** Finds numbers in the middle of code: what shapes a picture has a name, where the file begins. */
export const numberRule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { bare: 'Give {{number}} a name outside the function, with its reason.' },
  },
  create(context) {
    return {
      Literal(node) {
        if (typeof node.value !== 'number' || plain.has(node.value)) return
        for (let around = node.parent; around; around = around.parent) {
          if (around.type === 'TSLiteralType') return
          if (/Function/.test(around.type) && around.type !== 'TSFunctionType') {
            context.report({ node, messageId: 'bare', data: { number: node.raw } })
            return
          }
        }
      },
    }
  },
}
