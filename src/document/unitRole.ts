// @bundle parts

/** Whose money a document covers: a department's with its units, or that of one unit alone. */
export const unitRoles = ['department', 'unit'] as const
export type UnitRole = (typeof unitRoles)[number]

export const unitRoleNames: Readonly<Record<UnitRole, string>> = {
  department: '部门',
  unit: '单位',
}

interface WithRole {
  readonly role?: UnitRole
}

/** Whether both say their role, and another one: they cover other money. */
export function haveOtherRoles({ role: one }: WithRole, { role: other }: WithRole): boolean {
  return one !== undefined && other !== undefined && one !== other
}
