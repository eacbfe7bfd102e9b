/** Every room that has rules, with its words. For tests only. */
export { rooms, type Room } from "../../src/rulebook/Rooms.ts"
