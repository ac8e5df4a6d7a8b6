// Returns a typed array whose memory is gone.
// expect: returned [], threw, returned {data:{},dtype:float64,shape:[0]}
export const attack = () => {
  const data = new Float64Array(4);
  structuredClone(data, { transfer: [data.buffer] });
  return data;
};
