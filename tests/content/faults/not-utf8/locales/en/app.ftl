title = Sound
ÿ
