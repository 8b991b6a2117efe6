declare module "edtf" {
  /** Milliseconds since the epoch, UTC. Throws on a text that is no EDTF. */
  export default function edtf(text: string): { min: number; max: number };
}
