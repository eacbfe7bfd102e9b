import { type Excused, living } from "./Excused.ts"

export const ports: readonly Excused[] = [
  ...living(
    "ports/SealedPeople.ts",
    "a key that was kept is there or is destroyed; it is never gone",
    ['const late = ids.filter((id) => after.get(id)?.state !== "kept")', "after.get(id).state"],
    ['const late = people.filter((id) => after.get(id)?.state !== "kept")', "after.get(id).state"]
  )
]
