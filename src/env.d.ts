declare namespace App {
  interface Locals {
    /** From `content/settings.yaml`. */
    siteName: string;
  }
}
