// JSON Schemas by their address, each fetched and compiled once.

import Ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export class Schemas {
  #compiled = new Map();
  #ajv = new Ajv2020({ allErrors: true, strict: false });

  constructor() {
    formats(this.#ajv);
  }

  get size() {
    return this.#compiled.size;
  }

  /** The validator of the schema at an address; concurrent askers share one fetch. */
  at(address) {
    if (!this.#compiled.has(address)) this.#compiled.set(address, this.#fetch(address));
    return this.#compiled.get(address);
  }

  async #fetch(address) {
    let answer;
    try {
      answer = await fetch(address);
    } catch (failure) {
      throw new Error(`${address}: ${failure.cause?.message ?? failure.message}`);
    }
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
    return this.#ajv.compile(await answer.json());
  }
}
