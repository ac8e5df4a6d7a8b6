def output_size(H, W, FH, FW, PH, PW, SH, SW):
    """출력 크기 · output size (OH, OW)."""
    # 여기를 채우세요 · fill in: refuse what is not possible.
    OH = 0
    OW = 0
    return OH, OW
