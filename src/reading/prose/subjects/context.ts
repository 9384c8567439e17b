import type { SubjectContext } from './joinSubject'
import { readClassCode } from './subjectNames'
import { hasLevelMark, readSubjectPath, type SubjectPath, type SubjectStep } from './subjectPath'

/** 教育支出类: a mark without its brackets. */
const bareClass = /([^（])类$/

/** The class and section that titles name, the outermost first; other titles name none. */
export function readHeadingPath(titles: readonly string[]): SubjectPath {
  return titles.reduce<SubjectPath>((path, title) => {
    const name = title.replace(bareClass, '$1')
    if (name === '' || !(hasLevelMark(name) || readClassCode(name) !== null)) return path
    return extendPath(path, readSubjectPath(name))
  }, [])
}

/** What the next lines stand under once a line has named a path. */
export function followPath(context: SubjectContext, path: SubjectPath): SubjectContext {
  return path.length === 0 ? context : { ...context, before: extendPath(context.before, path) }
}

/** A path below the names above it: a section keeps the class, an item its section too. */
function extendPath(above: SubjectPath, path: SubjectPath): SubjectPath {
  const first = path[0]
  if (!first) return above
  const level = levelOf(first) ?? 7
  return [...above.filter(step => (levelOf(step) ?? 7) < level), ...path]
}

function levelOf({ level, name, digits }: SubjectStep): number | null {
  if (level !== null) return level
  if (digits.length >= 3) return digits.length
  return readClassCode(name) === null ? null : 3
}
