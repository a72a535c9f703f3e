import { meetGatewayEnDienst } from './gateway-en-dienst.js';
import { metProduct } from './lopend-product.js';
import { meetPublicerenTotVindbaar } from './publiceren-tot-vindbaar.js';
import { meetStartEnGeheugen } from './start-en-geheugen.js';

/** The figures of the product as a whole, as Markdown tables. */
export const meetSysteem = async (): Promise<string> => {
  const start = await meetStartEnGeheugen();
  const [gateway, publiceren] = await metProduct(
    async (product) => [await meetGatewayEnDienst(product), await meetPublicerenTotVindbaar(product)] as const,
  );
  return [gateway, publiceren, start].join('\n\n');
};
