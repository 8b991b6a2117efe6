/*
 * On every page: the way to the reader's selection, once there is one, and at every unit a tick that adds it.
 * Reading needs none of it.
 */
import { ownSelection } from "./selection-store.ts";
import { placeTicks } from "./selection-ticks.ts";
import { showWay } from "./selection-way.ts";

showWay(ownSelection);
if (document.querySelector("article[data-resolution], [data-search-page], .passage, .quotation") !== null) {
  placeTicks(ownSelection);
}
