/**
 * Sealing by AES-256-GCM of the platform (WebCrypto): a data key for each person, wrapped by a master key, a fresh IV each time, the place as
 * additional data. What a reader would get wrong: the mark of the master key in a wrapped key is no secret. It tells a wrong master key from a
 * value that was altered, which otherwise fail alike.
 */
import { Cipher } from "@yanzhen/core/ports"

const suite = "aes-256-gcm"
const algorithm = "AES-GCM"
const keyBytes = 32
const ivBytes = 12
const markBytes = 4

const utf8 = new TextEncoder()
const plain = new TextDecoder("utf-8", { fatal: true })

const written = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString("base64url")
const read = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, "base64url"))
const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes))

const keyOf = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, algorithm, false, ["encrypt", "decrypt"])

/** What is bound to a place is a key or a value, never the one for the other. */
const bound = (what: "key" | "value", place: Cipher.Place): Uint8Array<ArrayBuffer> => utf8.encode(JSON.stringify([what, ...place]))

const locked = async (key: CryptoKey, additionalData: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const iv = random(ivBytes)
  return `${written(iv)}.${written(await crypto.subtle.encrypt({ name: algorithm, iv, additionalData }, key, bytes))}`
}

const unlocked = async (
  key: CryptoKey,
  additionalData: Uint8Array<ArrayBuffer>,
  [iv = "", data = ""]: readonly string[]
): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: algorithm, iv: read(iv), additionalData }, key, read(data)))
  } catch (cause) {
    throw new Cipher.SealBroken("altered", cause)
  }
}

/** The parts behind the name of the suite. */
const partsOf = (text: string, count: number): readonly string[] => {
  const [named, ...parts] = text.split(".")
  if (named !== suite) throw new Cipher.SealBroken("suite-unknown")
  if (parts.length !== count) throw new Cipher.SealBroken("altered")
  return parts
}

interface Master {
  readonly key: CryptoKey
  readonly mark: string
}

const masterOf = async (secret: Uint8Array<ArrayBuffer>): Promise<Master> => {
  const marked = new Uint8Array([...utf8.encode("yanzhen master key\n"), ...secret])
  const [key, hash] = await Promise.all([keyOf(secret), crypto.subtle.digest("SHA-256", marked)])
  return { key, mark: Buffer.from(hash, 0, markBytes).toString("hex") }
}

/** `master`: 32 bytes, kept outside every database. Throws `RangeError` for any other number. */
export const cipher = (master: Uint8Array): Cipher.Cipher => {
  if (master.length !== keyBytes) throw new RangeError(`a master key has ${keyBytes} bytes`)
  const secret = new Uint8Array(master)
  let opening: Promise<Master> | undefined
  const opened = (): Promise<Master> => (opening ??= masterOf(secret))

  const unwrapped = async (wrapped: string, place: Cipher.Place): Promise<CryptoKey> => {
    const [mark, ...parts] = partsOf(wrapped, 3)
    const { key, mark: own } = await opened()
    if (mark !== own) throw new Cipher.SealBroken("other-master")
    return keyOf(await unlocked(key, bound("key", place), parts))
  }

  return {
    suite,
    newKey: async (place) => {
      const { key, mark } = await opened()
      return `${suite}.${mark}.${await locked(key, bound("key", place), random(keyBytes))}`
    },
    seal: async (key, place, text) => `${suite}.${await locked(await unwrapped(key, place), bound("value", place), utf8.encode(text))}`,
    open: async (key, place, sealed) => {
      const parts = partsOf(sealed, 2)
      return plain.decode(await unlocked(await unwrapped(key, place), bound("value", place), parts))
    }
  }
}
