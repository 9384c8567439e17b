/**
 * Loads code when it is first wanted, and says in a sentence for the reader where it does not come.
 */
export async function loadLater<T>(load: () => Promise<T>): Promise<T> {
  return await load().catch(() => {
    throw new Error('需要的程序没有加载成功，请再试一次')
  })
}
