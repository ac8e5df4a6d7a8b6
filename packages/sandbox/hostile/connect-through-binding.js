// Calls the host past the library, through Node’s own binding.
// expect: threw, returned refused
export const attack = () => {
  const { TCP, TCPConnectWrap, constants } = process.binding('tcp_wrap');
  const status = new TCP(constants.SOCKET).connect(new TCPConnectWrap(), '127.0.0.1', PORT);
  return status === 0 ? 'reached' : 'refused';
};
