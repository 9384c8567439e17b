declare module '@size-limit/file' {
  // It is a list of objects, but size-limit's own types ask for a function.
  const plugin: () => unknown
  export default plugin
}
