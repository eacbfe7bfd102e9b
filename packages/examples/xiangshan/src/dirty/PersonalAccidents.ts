/**
 * Accidents that need to know whose line it is: numbers cut short, letters for digits, names with blanks. `person` is the line's
 * own volunteer, `other` somebody else of the same street.
 */
import { type Person, sharedName } from "../generate/Person.ts"
import type { Accident } from "./Accident.ts"

type Cells = NonNullable<Accident["cells"]>

const fullWidth = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

export const personal: Readonly<Record<string, (person: Person, other: Person) => Cells>> = {
  "id-lower-x": ({ idNumber }) => ({ 身份证号: idNumber.toLowerCase() }),
  "id-full-width": ({ idNumber }) => ({ 身份证号: fullWidth(idNumber) }),
  "id-with-spaces": ({ idNumber }) => ({ 身份证号: `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}` }),
  "id-apostrophe": ({ idNumber }) => ({ 身份证号: `'${idNumber}` }),
  "id-truncated": ({ idNumber }) => ({ 身份证号: Number(`${idNumber.slice(0, 15)}000`) }),
  "id-wrong-check": ({ idNumber }) => ({ 身份证号: idNumber.slice(0, 17) + String((Number(idNumber.slice(17)) + 1) % 10) }),
  "id-too-short": ({ idNumber }) => ({ 身份证号: idNumber.slice(0, 10) + idNumber.slice(11) }),
  "id-letter-o": ({ idNumber }) => ({ 身份证号: idNumber.replace("0", "O") }),
  "id-of-another": (_, other) => ({ 身份证号: other.idNumber, 联系电话: other.phone }),
  "name-trailing-spaces": ({ name }) => ({ 姓名: `${name}  ` }),
  "name-inner-space": ({ name }) => ({ 姓名: `${name.charAt(0)}　${name.slice(1)}` }),
  "name-hidden-character": ({ name }) => ({ 姓名: `${name}\u200B` }),
  "team-trailing-space": ({ team }) => ({ 所属队伍: `${team.name}　` }),
  "person-two-of-a-name": () => ({ 身份证号: null, 联系电话: null }),
  "person-two-in-one-cell": (person, other) => ({ 姓名: `${person.name}、${other.name}`, 身份证号: null, 联系电话: null }),
  "text-personal": (_, other) => ({ 服务内容: `上门打扫，联系人${other.name}，电话${other.phone}` })
}

/** Whose line an accident needs, where not anybody's will do. */
export const needs: Readonly<Record<string, (person: Person) => boolean>> = {
  "id-lower-x": ({ idNumber }) => idNumber.endsWith("X"),
  "name-inner-space": ({ name }) => name.length === 2,
  "person-two-of-a-name": ({ name }) => name === sharedName
}
