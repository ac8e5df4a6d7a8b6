import classes from './computational-graph.module.css';
import { gradientsOf, written, type GraphNode, type WalkState } from './graph-walk.ts';

const WIDTH = 340;
const BOX = { width: 152, height: 48 } as const;
const INPUT_WIDTH = 112;
const ROW = 96;

/** Middle and row of the first nodes; those behind follow below each other. */
const PLACES: readonly (readonly [x: number, row: number])[] = [
  [62, 0],
  [188, 0],
  [282, 1],
  [125, 1],
  [204, 2],
];

function placeOf(index: number) {
  const [x, row] = PLACES[index] ?? [204, index - 2];
  return { x, y: row * ROW + BOX.height / 2 + 2 };
}

interface GraphDrawingProps {
  readonly graph: readonly GraphNode[];
  readonly walk: WalkState;
  readonly label: string;
}

/** The nodes with their values, and gradients as far as they have come; edges carry the derivative that is multiplied. */
export function GraphDrawing({ graph, walk, label }: GraphDrawingProps) {
  const gradients = gradientsOf(graph);
  const height = placeOf(graph.length - 1).y + BOX.height / 2 + 2;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={label}
      className={classes.graph}
    >
      {graph.map((node, index) => (
        <Edges key={node.id} graph={graph} index={index} walk={walk} />
      ))}
      {graph.map((node, index) => (
        <NodeBox
          key={node.id}
          node={node}
          index={index}
          walk={walk}
          gradient={walk.gradients.has(node.id) ? (gradients.get(node.id) ?? null) : null}
        />
      ))}
    </svg>
  );
}

interface EdgesProps {
  readonly graph: readonly GraphNode[];
  readonly index: number;
  readonly walk: WalkState;
}

/** What leads into a node. */
function Edges({ graph, index, walk }: EdgesProps) {
  const node = graph[index];
  const end = placeOf(index);
  return node?.derivatives.map(({ to, value }) => {
    const start = placeOf(graph.findIndex(({ id }) => id === to));
    const [top, bottom] = [start.y + BOX.height / 2, end.y - BOX.height / 2];
    const isActive = walk.active?.id === node.id;
    const isBack = walk.phase === 'backward' && walk.gradients.has(to);
    const factor = value < 0 ? `×(${written(value)})` : `×${written(value)}`;
    const middle = { x: (start.x + end.x) / 2, y: (top + bottom) / 2 };
    return (
      <g key={to}>
        <line
          x1={start.x}
          y1={top}
          x2={end.x}
          y2={bottom}
          className={isActive ? classes.activeEdge : classes.edge}
        />
        {isBack && (
          <g>
            <rect
              x={middle.x - 4 * factor.length - 4}
              y={middle.y - 10}
              width={8 * factor.length + 8}
              height="20"
              className={classes.gap}
            />
            <text x={middle.x} y={middle.y} className={classes.gradient}>
              {factor}
            </text>
          </g>
        )}
      </g>
    );
  });
}

interface NodeBoxProps {
  readonly node: GraphNode;
  readonly index: number;
  readonly walk: WalkState;
  readonly gradient: number | null;
}

function NodeBox({ node: { id, formula, value }, index, walk, gradient }: NodeBoxProps) {
  const { x, y } = placeOf(index);
  const width = formula === '' ? INPUT_WIDTH : BOX.width;
  const name = [id, formula, walk.values.has(id) ? written(value) : ''].filter((part) => part !== '');
  return (
    <g>
      <rect
        x={x - width / 2}
        y={y - BOX.height / 2}
        width={width}
        height={BOX.height}
        rx="6"
        className={walk.active?.id === id ? classes.activeBox : classes.box}
      />
      <text x={x} y={y - 11} className={classes.value}>
        {name.join(' = ')}
      </text>
      {gradient !== null && (
        <text x={x} y={y + 11} className={classes.gradient}>
          ∇{id} = {written(gradient)}
        </text>
      )}
    </g>
  );
}
