/** Hands a file to the browser, which asks or saves as it is set to. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not at once: some browsers begin to read after the click has been dealt with.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
