# Reading aloud, on pages with much to read.

voice-label = Read aloud
voice-read = Read aloud
voice-pause = Pause
voice-resume = Go on
voice-stop = Stop
# Names of the speeds: each stands on the button that changes it.
voice-slow = Speed: slow
voice-normal = Speed: normal
voice-fast = Speed: fast
voice-failed = The voice of this phone does not work at the moment. Try again later.
voice-there = This phone can read pages aloud in this language, with no network. Look for “Read aloud” on lessons and steps.
voice-none = This phone has no voice for this language that works with no network. Your phone's settings may offer one, often under “Text to speech”. Get it while you have a network.
