/** The diaries of volunteers. No row comes of them: who signed up for what stands with the activities; a diary is there to be relied on. */
import * as Diary from "../../activity/Diary.ts"
import * as Kind from "../Kind.ts"

export const kind = Kind.of<Diary.Diary, Diary.Event>(Diary, [])
