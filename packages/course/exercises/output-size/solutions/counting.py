def output_size(H, W, FH, FW, PH, PW, SH, SW):
    if min(PH, PW) < 0 or min(SH, SW) < 1:
        raise ValueError("padding or stride is out of range")
    places = (range(0, H + 2 * PH - FH + 1, SH), range(0, W + 2 * PW - FW + 1, SW))
    if not all(places):
        raise ValueError("the kernel does not fit")
    return tuple(len(starts) for starts in places)
